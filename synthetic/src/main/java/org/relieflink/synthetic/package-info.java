/**
 * 合成数据 · Invented counties: the pool, the parties, the true answer, and the files that departments
 * really send.
 *
 * <p>In: a scale and a seed. Out: a folder (its README.txt describes it). The same seed gives the
 * same bytes on every machine and every day; nobody in it is real, and no number in it can be
 * anybody's.
 *
 * <p>Law: none; invented persons only, so that nobody's data is needed to build, test or show the
 * product. Example: {@code new CountyGenerator(1, 42).writeTo(folder)}.
 */
@NullMarked
package org.relieflink.synthetic;

import org.jspecify.annotations.NullMarked;
