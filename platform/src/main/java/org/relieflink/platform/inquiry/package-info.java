/**
 * 谁看过我的信息：answers a person at the counter who looked at the own data. Purpose: the right to know
 * (个人信息保护法 44、45 条) without a log-in of citizens. In: a number typed after the identity was
 * checked, and the trail. Out: page {@code /inquiries}, a sheet to print, {@code
 * /api/v1/inquiries}. What is held back follows a dated file. Law: 个人信息保护法 45 条. Example: {@code
 * inquiries.ask(officer, new Asking(number, IdentityProof.ID_CARD, ""))}.
 */
@NullMarked
package org.relieflink.platform.inquiry;

import org.jspecify.annotations.NullMarked;
