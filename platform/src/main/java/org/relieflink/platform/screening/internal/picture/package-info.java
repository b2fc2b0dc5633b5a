/**
 * 解释图的几何：把一条命中的依据排成瀑布图。 Geometry of the explanation picture: lays the evidence of one hit out as a
 * waterfall.
 *
 * <p>In: evidence lines with weights and the thresholds of the model. Out: coordinates and texts
 * only; pages draw them, no page computes. Pure, no I/O. Law: none, but every bar names its reason
 * because a person has to be able to disagree with it.
 *
 * <p>Example: {@code Waterfall.of(lines, new Zones(0.5, 7.0)).bars()}.
 */
@NullMarked
package org.relieflink.platform.screening.internal.picture;

import org.jspecify.annotations.NullMarked;
