/**
 * 碰撞的运行：内存里的索引、碰撞任务、单人查询、重算核对。 Running the engine: the index in memory, runs, one-person look-ups,
 * replays.
 *
 * <p>In: the pool through {@link org.relieflink.platform.screening.internal.engine.PoolReading},
 * parties through the store. Out: hits with the comparison kept. The same pool, parties and model
 * give the same hits for any number of threads. Law: none; a hit is a proposal. Example: {@code
 * keeper.current().index().collide(party)}.
 */
@NullMarked
package org.relieflink.platform.screening.internal.engine;

import org.jspecify.annotations.NullMarked;
