/** Texts of the list of shortcuts. */
export interface KeyMessages {
  readonly keys: string;
  readonly keysTime: string;
  readonly keysLane: string;
  readonly keysEnds: string;
  readonly keysPage: string;
  readonly keysOpen: string;
  readonly keysThread: string;
  readonly keysBeside: string;
  readonly keysRows: string;
  readonly keysFeed: string;
  readonly keysLeave: string;
  readonly keysColumn: string;
  readonly keysSmallStep: string;
  readonly keysBigStep: string;
  readonly keysFarthest: string;
  readonly keysControl: string;
  readonly keysControlEnds: string;
  readonly keysStepEnds: string;
  readonly keysSheet: string;
  readonly keyHome: string;
  readonly keyEnd: string;
  readonly keyPageUp: string;
  readonly keyPageDown: string;
  readonly keyEnter: string;
  readonly keyShiftEnter: string;
  readonly keyControlHome: string;
  readonly keyControlEnd: string;
  readonly keyEscape: string;
  readonly keySpace: string;
}
