/**
 * 内核微测（JMH）：读号码、读姓名、比姓名、读名单、在常驻数据池里查一个人。 Kernels under JMH, through public doors only: reading a
 * number, reading and comparing names, reading a list, asking a resident pool about one party.
 *
 * <p>In: a folder of lists, named by the system property {@code relief.bench.lists}. Out: times per
 * call.
 */
@NullMarked
package org.relieflink.bench.kernels;

import org.jspecify.annotations.NullMarked;
