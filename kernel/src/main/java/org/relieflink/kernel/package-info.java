/**
 * 会自查、会脱敏的值：身份号码、区划、姓名、金额、工作日 · Values that check and mask themselves.
 *
 * <p>In: text as it stands in a department's table. Out: a value, or every reason why it is none;
 * {@code toString} never shows a whole number or name. Law: GB 11643-1999 (citizen number), GB/T
 * 2260 (divisions), GB/T 4761 (kinship), GB 32100-2015 (credit code), Personal Information
 * Protection Law art. 51 (de-identification).
 *
 * <p>Example: {@code CitizenId.read("11010519491231002x").id()} is the number with a capital X, and
 * {@code warnings()} says that it was written in lower case.
 */
@NullMarked
package org.relieflink.kernel;

import org.jspecify.annotations.NullMarked;
