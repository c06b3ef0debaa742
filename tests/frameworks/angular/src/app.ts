import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { Filter, TimelineSelectEvent } from 'conflict-timeline';
import data from 'conflict-timeline/ceasefire-2025.json';
import 'conflict-timeline/define';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="filter.set({ party: ['ukraine'] })">Only Ukraine</button>
    <output>{{ id() }}</output>
    <conflict-timeline view="chart" [data]="data" [filter]="filter()" (timeline-select)="select($event)" />
  `,
})
export class App {
  readonly data = data;
  readonly id = signal('');
  readonly filter = signal<Filter>({});

  select({ id }: TimelineSelectEvent): void {
    this.id.set(id ?? '');
  }
}
