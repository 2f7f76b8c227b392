create table runs (
    run_id text primary key,
    run_date text not null,
    status text not null,
    started_at text not null,
    ended_at text,
    owner_pid integer not null,
    owner_stamp text not null,
    report text,
    headline text,
    error text
) strict;

create index runs_by_start on runs (started_at);

create table stages (
    run_id text not null references runs (run_id),
    stage integer not null,
    name text not null,
    status text not null,
    started_at text,
    ended_at text,
    seconds real,
    exit_code integer,
    error text,
    primary key (run_id, stage)
) strict, without rowid;

create table jobs (
    run_id text not null,
    stage integer not null,
    job text not null,
    status text not null,
    started_at text not null,
    seconds real,
    error text,
    primary key (run_id, job),
    foreign key (run_id, stage) references stages (run_id, stage)
) strict, without rowid;

create table table_versions (
    run_id text not null,
    job text not null,
    direction text not null check (direction in ('read', 'written')),
    table_name text not null,
    version integer not null,
    primary key (run_id, job, direction, table_name),
    foreign key (run_id, job) references jobs (run_id, job)
) strict, without rowid;

create table row_balances (
    run_id text not null,
    job text not null,
    rows_in integer not null,
    rows_written integer not null,
    quarantined integer not null,
    late integer not null,
    duplicate integer not null,
    filtered integer not null,
    primary key (run_id, job),
    foreign key (run_id, job) references jobs (run_id, job)
) strict, without rowid;

create table row_balance_reasons (
    run_id text not null,
    job text not null,
    reason text not null,
    rows integer not null,
    primary key (run_id, job, reason),
    foreign key (run_id, job) references row_balances (run_id, job)
) strict, without rowid;

create table planted_faults (
    run_id text not null references runs (run_id),
    topic text not null,
    fault text not null,
    planted integer not null,
    primary key (run_id, topic, fault)
) strict, without rowid;
