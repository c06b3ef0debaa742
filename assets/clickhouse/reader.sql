-- The reader: a user who can only read, within limits. Set your own password.
CREATE SETTINGS PROFILE IF NOT EXISTS conflict_timeline_reader SETTINGS
  readonly = 1,
  max_execution_time = 10,
  timeout_before_checking_execution_speed = 0,
  max_memory_usage = 2000000000,
  max_rows_to_read = 2000000000,
  max_bytes_to_read = 50000000000,
  max_result_rows = 2000000,
  max_result_bytes = 200000000,
  result_overflow_mode = 'throw',
  max_threads = 4,
  max_concurrent_queries_for_user = 32;

CREATE USER IF NOT EXISTS conflict_timeline_reader
  IDENTIFIED WITH sha256_password BY 'put a password here'
  SETTINGS PROFILE 'conflict_timeline_reader';

GRANT SELECT ON conflict_timeline.entries TO conflict_timeline_reader;
GRANT SELECT ON conflict_timeline.tiles TO conflict_timeline_reader;
GRANT SELECT ON conflict_timeline.samples TO conflict_timeline_reader;
GRANT SELECT ON conflict_timeline.about TO conflict_timeline_reader;

CREATE QUOTA IF NOT EXISTS conflict_timeline_reader
  FOR INTERVAL 1 minute MAX queries = 6000, execution_time = 600
  TO conflict_timeline_reader;
