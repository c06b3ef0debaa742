import { expect } from 'chai';
import { COLUMN_STEPS, finestStep } from '../../../src/drawing/layout/column-steps.js';
import { Precision } from '../../../src/dataset/time/date-range.js';

describe('the finest column of a date', () => {
  it('is no sharper than the date', () => {
    const stepOf = (precision: number): string => {
      const step = COLUMN_STEPS[finestStep(precision)]!;
      return `${String(step.count)} ${step.unit}`;
    };
    expect(stepOf(Precision.millisecond)).to.equal('1 millisecond');
    expect(stepOf(Precision.second)).to.equal('1 second');
    expect(stepOf(Precision.minute)).to.equal('1 minute');
    expect(stepOf(Precision.hour)).to.equal('1 hour');
    expect(stepOf(Precision.day)).to.equal('1 day');
    expect(stepOf(Precision.month)).to.equal('1 month');
    expect(stepOf(Precision.season)).to.equal('3 month');
    expect(stepOf(Precision.year)).to.equal('1 year');
    expect(stepOf(Precision.decade)).to.equal('10 year');
    expect(stepOf(Precision.century)).to.equal('100 year');
    expect(stepOf(Precision.century + 1)).to.equal('1000 year');
  });
});
