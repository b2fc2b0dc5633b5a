/**
 * 保存与删除：data ends by dated rules, and it is shown that it did. Purpose: kept no longer than needed,
 * and not shorter either. In: rows that are due, from every capability that implements {@link
 * org.relieflink.platform.retention.Expiring}; a plan that another person agrees to; holds. Out:
 * page {@code /retention}, {@code /api/v1/retention}, a certificate that anybody verifies without
 * this server. Law: 个人信息保护法 19、47 条. Example: {@code retention.propose(officer, "年度销毁")}.
 */
@NullMarked
package org.relieflink.platform.retention;

import org.jspecify.annotations.NullMarked;
