/**
 * 摆渡：exchanges with sites that no wire joins, by files that a disk or a one-way gate carries.
 * Purpose: the internet, the government's intranet and the prosecution's network tell each other
 * the same as over the API. In: what waits for a site; packages of a site whose keys two persons
 * agreed to. Out: signed sealed packages, each once and in order, signed receipts, quarantine; page
 * {@code /ferry}, {@code /api/v1/ferry}. What comes in goes through the doors of {@code exchange}
 * and {@code sharing}. Law: 密码法 27 条. Format: {@code docs/reference/package-format.md}. Example:
 * {@code ferry.register(officer, new NewSite(…))}.
 */
@NullMarked
package org.relieflink.platform.ferry;

import org.jspecify.annotations.NullMarked;
