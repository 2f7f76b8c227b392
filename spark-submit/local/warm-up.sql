-- What Spark runs once after it was installed, so that the classes of everyday work are in its class archive.
-- One statement ends with a semicolon at a line's end; one that fails is passed over.
CREATE SCHEMA IF NOT EXISTS warm_up;
CREATE TABLE warm_up.plays (id BIGINT, title STRING, usd DECIMAL(10, 2), tags ARRAY<STRING>, at TIMESTAMP, day DATE)
USING delta LOCATION '${ROOT}/plays';
INSERT INTO warm_up.plays
SELECT id, concat('title ', id % 7), CAST(id AS DECIMAL(10, 2)) / 7, split('a,b', ','), timestamp_seconds(id), date_add(DATE '2023-07-01', CAST(id % 31 AS INT)) FROM range(1000);
MERGE INTO warm_up.plays AS t USING (SELECT * FROM warm_up.plays WHERE id < 10) AS s ON t.id = s.id
WHEN MATCHED THEN UPDATE SET usd = s.usd + 1 WHEN NOT MATCHED THEN INSERT *;
UPDATE warm_up.plays SET title = 'other' WHERE id = 3;
DELETE FROM warm_up.plays WHERE id = 4;
CREATE TABLE warm_up.kpi USING delta LOCATION '${ROOT}/kpi' AS
SELECT title, date_trunc('MONTH', day) AS month, count(*) AS plays, sum(usd) AS usd, approx_count_distinct(id) AS people
FROM warm_up.plays GROUP BY title, date_trunc('MONTH', day);
SELECT p.title, k.plays, row_number() OVER (PARTITION BY p.title ORDER BY p.at) AS nth, explode(p.tags) AS tag
FROM warm_up.plays AS p JOIN warm_up.kpi AS k ON p.title = k.title WHERE p.title RLIKE 't.*' ORDER BY nth LIMIT 5;
SELECT from_json('{"a": 1}', 'a INT').a, to_date('01-07-23', 'dd-MM-yy'), regexp_extract('74 min', '(\\d+)', 1), sha2('x', 256);
DESCRIBE HISTORY warm_up.plays;
DESCRIBE DETAIL warm_up.plays;
CREATE TEMPORARY VIEW received USING kafka OPTIONS (subscribe 'warm-up', kafka.bootstrap.servers '${KAFKA}');
SELECT CAST(value AS STRING), timestamp FROM received;
DROP TABLE warm_up.kpi;
DROP TABLE warm_up.plays;
DROP SCHEMA warm_up;
