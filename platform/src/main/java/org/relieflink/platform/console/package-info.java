/**
 * 外壳与待办：puts the capabilities' views together. Purpose: one page that says what to do next. In:
 * every {@link org.relieflink.platform.access.WorkSource}. Out: {@code /} (待办), the top bar, the
 * page of all components {@code /design}, and {@code /dictionaries} (字典): the code lists and rule
 * files in force. Law: none. Example: a prosecutor opens {@code /} and sees 12 hits to judge, first
 * those due today.
 */
@NullMarked
package org.relieflink.platform.console;

import org.jspecify.annotations.NullMarked;
