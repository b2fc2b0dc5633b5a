/**
 * 密钥碰撞：不肯交出名单的部门在自己机器上把名单变成带密钥的标记，只有命中离开。 Keyed-hash collision: a department that will not hand
 * over its list turns it into keyed tokens on its own machine, so that only hits leave.
 *
 * <p>In: a list (CSV or xlsx) and a run key shared by two departments; the matcher gets two token
 * files and never a key. Out: hits between random handles, which each department turns back into
 * its own record ids. Who can learn what, and what is lost in accuracy: {@code
 * docs/keyed-collision.md}, {@code docs/adr/0010-keyed-hash-collision.md}.
 *
 * <p>Example: {@code java -jar relieflink-keyed.jar tokens --key run.key --list 低保名册.xlsx --out
 * a.tokens --map a.map}.
 */
@NullMarked
package org.relieflink.keyed;

import org.jspecify.annotations.NullMarked;
