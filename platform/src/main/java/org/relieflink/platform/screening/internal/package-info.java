/**
 * 碰撞的内部：遮盖、对比和各个动作。 Inside screening: the veil over persons, the comparison, and the acts.
 *
 * <p>In: what the pages and the façade ask. Out: outcomes of acts, each written to the trail in the
 * same transaction. Law: Personal Information Protection Law art. 6, 51 (least needed, masked);
 * Regulations on Protection of Minors in Cyberspace art. 36. Example: {@code Veil.of(officer,
 * today).name(face)} gives 张*三.
 */
@NullMarked
package org.relieflink.platform.screening.internal;

import org.jspecify.annotations.NullMarked;
