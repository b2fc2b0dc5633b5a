/**
 * 数据池内部：装配、名单现状、记录细目；Inside the pool: assembly, state of the lists, record details.
 *
 * <p>In: contracts and stored batches. Out: what {@link org.relieflink.platform.pool.HardshipPool}
 * answers. Law: none of its own.
 *
 * <p>Example: 低保名单 as of 2026-11-18, fresh for 31 days, 41,200 records.
 */
@NullMarked
package org.relieflink.platform.pool.internal;

import org.jspecify.annotations.NullMarked;
