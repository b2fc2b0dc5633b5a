/**
 * 对手引擎：每个都按它自己的最好用法接上，用同样的规则。 Peer engines, each set up as well as it allows, with the rules of our
 * own engine where it can express them.
 *
 * <p>In: a {@link org.relieflink.bench.peer.PeerJob} that names the lists. Out: a file of pairs
 * ({@code party_id,record_id[,score,level]}). A peer runs alone in its own process, cold; what it
 * may unpack beforehand is done by {@code prepare} and not measured.
 *
 * <p>Example: {@code Peers.find("duckdb").orElseThrow().run(job)}.
 */
@NullMarked
package org.relieflink.bench.peer;

import org.jspecify.annotations.NullMarked;
