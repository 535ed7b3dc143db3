-- One request of the shared budget: granted, told how long to wait, or refused for the day. Decides and counts in one step.
--
-- KEYS: 1 grants of the last minute (ZSET by time)   2 prefix of the day's count   3 queue (ZSET by rank, then fair tag)
--       4 when each waiter is expected back (ZSET)   5 fair tags (HASH)
-- ARGV: 1 per second   2 per minute   3 per day   4 ticket   5 person   6 rank (0 first)   7 now in microseconds or empty
--       8 from which part of the day's count on a person takes an equal share at most
-- Answer: {0} granted, {1, milliseconds} come back then, {2, seconds} nothing left today.
local now
if ARGV[7] == '' then
  local time = redis.call('TIME')
  now = time[1] * 1000000 + time[2]
else
  now = tonumber(ARGV[7])
end
local function at(moment) return string.format('%.0f', moment) end

local ticket, person, rank = ARGV[4], ARGV[5], tonumber(ARGV[6])
local per_second, per_minute, per_day = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local today = KEYS[2] .. at(math.floor(now / 86400000000))
local people = today .. ':people'

local function leave()
  redis.call('ZREM', KEYS[3], ticket)
  redis.call('ZREM', KEYS[4], ticket)
end

local used = tonumber(redis.call('GET', today) or '0')
local own = tonumber(redis.call('HGET', people, person) or '0')
local many = redis.call('HLEN', people)
if own == 0 then many = many + 1 end
if used >= per_day or (used >= per_day * tonumber(ARGV[8]) and own >= per_day / many) then
  leave()
  return {2, 86400 - math.floor(now / 1000000) % 86400}
end

for _, gone in ipairs(redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', '(' .. at(now))) do
  redis.call('ZREM', KEYS[3], gone)
  redis.call('ZREM', KEYS[4], gone)
end

-- Start-time fair queueing within each rank: a person's next request stands one place behind their last one, so somebody
-- who asks for a hundred does not stand before somebody who asks for one.
local placed = redis.call('ZSCORE', KEYS[3], ticket)
if not placed then
  local served = tonumber(redis.call('HGET', KEYS[5], 'served:' .. rank) or '0')
  local last = tonumber(redis.call('HGET', KEYS[5], person .. ':' .. rank) or '0')
  local tag = math.max(served, last) + 1
  redis.call('HSET', KEYS[5], person .. ':' .. rank, at(tag))
  redis.call('PEXPIRE', KEYS[5], 120000)
  placed = rank * 1e12 + tag
  redis.call('ZADD', KEYS[3], at(placed), ticket)
end
local ahead = redis.call('ZRANK', KEYS[3], ticket)

redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', at(now - 60000000))
local in_second = redis.call('ZCOUNT', KEYS[1], '(' .. at(now - 1000000), '+inf')
local in_minute = redis.call('ZCARD', KEYS[1])
if ahead < math.min(per_second - in_second, per_minute - in_minute) then
  leave()
  redis.call('ZADD', KEYS[1], at(now), ticket)
  redis.call('PEXPIRE', KEYS[1], 61000)
  redis.call('INCR', today)
  redis.call('EXPIRE', today, 172800)
  redis.call('HINCRBY', people, person, 1)
  redis.call('EXPIRE', people, 172800)
  redis.call('HSET', KEYS[5], 'served:' .. rank, at(tonumber(placed) - rank * 1e12))
  return {0}
end

local function until_free(window, limit)
  if ahead >= limit then return window end
  local edge = redis.call('ZREVRANGE', KEYS[1], limit - ahead - 1, limit - ahead - 1, 'WITHSCORES')
  if not edge[2] then return 0 end
  return tonumber(edge[2]) + window - now
end
local wait = math.max(until_free(1000000, per_second), until_free(60000000, per_minute), 1000)
redis.call('ZADD', KEYS[4], at(now + wait + 2000000), ticket)
redis.call('PEXPIRE', KEYS[3], 180000)
redis.call('PEXPIRE', KEYS[4], 180000)
return {1, math.ceil(wait / 1000)}
