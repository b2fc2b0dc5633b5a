/**
 * 监督：同一个碰撞引擎反过来用，找漏保、错保、死亡、服刑、重复享受的线索。Supervision: the collision engine the other way round.
 *
 * <p>In: the records of the pool, the registers of deaths and of prisoners, the dated catalogue of
 * rules. Out: leads with evidence, and what a person said of each; never a finding. {@link
 * org.relieflink.platform.supervision.LeadSearch} needs no server.
 *
 * <p>Law: the rules and their basis stand in the catalogue of {@code law}. Example: {@code
 * search.run(options, leads::add)}.
 */
@NullMarked
package org.relieflink.platform.supervision;

import org.jspecify.annotations.NullMarked;
