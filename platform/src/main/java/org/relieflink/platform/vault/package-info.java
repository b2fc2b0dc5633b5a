/**
 * 密库：个人信息在盘上、库里只有密文；Personal data at rest is unreadable without keys that lie outside the database.
 *
 * <p>In: bytes with their place (table, column, row) and the subjects they tell of. Out: sealed
 * bytes, {@linkplain org.relieflink.platform.vault.Blinds blind values} for finding, {@linkplain
 * org.relieflink.platform.vault.SealedFile sealed files}. Law: 个人信息保护法 51 条第三项 (加密、去标识化), 47 条
 * (deletion); 密码法 27 条; GB/T 32907 (SM4), GB/T 32905 (SM3).
 *
 * <p>Example: {@code vault.seal(new Place("pool.record", "sealed", "SA-17/4"), subject, bytes)}.
 */
@NullMarked
package org.relieflink.platform.vault;

import org.jspecify.annotations.NullMarked;
