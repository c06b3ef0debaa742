/** The reason why an exporter leaves something out. */
import type { Losses, Reasons } from '../data/losses.js';

export type ExportLoss =
  | 'no-place'
  | 'no-beginning'
  | 'no-calendar-date'
  | 'vague-date'
  | 'inexact-date'
  | 'statement'
  | 'one-group'
  | 'one-medium'
  | 'one-address'
  | 'address-only'
  | 'claim'
  | 'images-only';

export const EXPORT_LOSSES: Reasons<ExportLoss> = {
  'no-place': 'the format has no place for it',
  'no-beginning': 'a slide must have a beginning',
  'no-calendar-date': 'a calendar has no open dates, and no years of other than four digits',
  'vague-date': 'a calendar shows a vague date on all days that it can mean',
  'inexact-date': 'only exact dates have a place',
  statement: 'a statement comes back as an event',
  'one-group': 'a slide has one group',
  'one-medium': 'a slide has one',
  'one-address': 'an event has one address',
  'address-only': 'an event has an address alone',
  claim: 'what is not certain is written as a claim, without it',
  'images-only': 'only pictures have a place',
};

export type ExportLosses = Losses<ExportLoss>;
