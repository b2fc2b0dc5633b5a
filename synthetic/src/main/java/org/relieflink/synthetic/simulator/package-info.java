/**
 * 模拟部门系统 · Plays the systems of departments and the case system 2.0, so that connectors can be
 * tried without them. In: lists of an invented county. Out: an address that gives pages of rows, a
 * table of a database, a folder, batches that are pushed, case lists; each with troubles that can
 * be switched on. Technical source: GB/T 32905 (SM3).
 */
@NullMarked
package org.relieflink.synthetic.simulator;

import org.jspecify.annotations.NullMarked;
