/**
 * 协查：asks a department for one fact about one person, asks it to correct a list, and measures how
 * it answers. Purpose: no fact is fetched without agreement, purpose and clock; late is counted,
 * not said. In: a person, a fact of the dated catalogue, a case. Out: pages {@code /requests},
 * {@code /inbox}, {@code /corrections}, {@code /disputes}, {@code /sharing-rate} and their API.
 * Law: 个人信息保护法 6、25、46 条; 数据共享协议. Example: {@code requests.send(officer, new NewRequest(…))}.
 */
@NullMarked
package org.relieflink.platform.sharing;

import org.jspecify.annotations.NullMarked;
