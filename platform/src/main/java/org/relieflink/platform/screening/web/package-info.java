/**
 * 碰撞的页面和接口。 Pages and the API of screening.
 *
 * <p>In: requests that the access table let through. Out: page models made here (texts, masked
 * persons, coordinates), so that templates only place them; JSON with the same masks. Law: Personal
 * Information Protection Law art. 51. Example: {@code GET /screening?view=strong} lists hits.
 */
@NullMarked
package org.relieflink.platform.screening.web;

import org.jspecify.annotations.NullMarked;
