/**
 * 碰撞引擎：把当事人名单与困难数据池逐人比对，给出命中、逐项依据和家庭路径。 The collision engine: compares case parties with the
 * hardship pool and gives hits, evidence per field and household paths.
 *
 * <p>In: pool records and case parties (objects or CSV files). Out: {@link
 * org.relieflink.linkage.Hit}s in party order, then record order. A hit is a suggestion for a
 * person to decide on, never a finding. No rule of law lives here; weights and thresholds stand in
 * {@code model-default.properties} with their provenance.
 *
 * <p>Example: {@code PoolIndex.builder(LinkageModel.standard()).addAll(records).build()
 * .collide(party)}.
 */
@NullMarked
package org.relieflink.linkage;

import org.jspecify.annotations.NullMarked;
