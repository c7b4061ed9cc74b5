alter table people add column about_hidden_at timestamptz;
