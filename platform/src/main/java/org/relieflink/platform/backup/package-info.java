/**
 * 备份和恢复演练：备份加密，演练才算数；An encrypted copy of everything, and a drill that shows that it can be put
 * back.
 *
 * <p>In: the database, sealed uploads and, apart, the keys, from a command beside the server. Out:
 * one file each, readable with an operator's recovery secret; the result of drills; the page {@code
 * /backups}. Law: GB/T 22239-2019 8.1.4.9 (数据备份恢复); 个人信息保护法 51 条、47 条 (an erased person stays
 * erased).
 *
 * <p>Example: {@code new TakeBackup(place, clock).data(order)}.
 */
@NullMarked
package org.relieflink.platform.backup;

import org.jspecify.annotations.NullMarked;
