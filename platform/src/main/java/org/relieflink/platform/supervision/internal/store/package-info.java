/**
 * 监督的表：碰撞、线索、处置。 Tables of supervision: runs, leads, words of people.
 *
 * <p>Words are only added, never changed; a lead of an earlier run is kept but no longer current.
 */
@NullMarked
package org.relieflink.platform.supervision.internal.store;

import org.jspecify.annotations.NullMarked;
