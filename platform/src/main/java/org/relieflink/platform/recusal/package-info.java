/**
 * 回避：whom an officer has to leave alone. Purpose: nobody works on the own family, and looks at
 * relatives and neighbours are seen. In: what officers declare, the household of their own register
 * page, looks on the trail. Out: a refusal where the officer asks for such a person or wants to
 * decide on one, alarms of the watch; pages {@code /recusals}, {@code /api/v1/recusals}. Law: 刑事诉讼法
 * 29 条, 个人信息保护法 51 条. Example: {@code recusals.declare(officer, new Declaring(number, Tie.RELATIVE,
 * ""))}.
 */
@NullMarked
package org.relieflink.platform.recusal;

import org.jspecify.annotations.NullMarked;
