/** 集群碰撞的测试：真的 Spark，虚构的人。 Tests of the job on a real Spark, with invented people. */
@NullMarked
package org.relieflink.cluster;

import org.jspecify.annotations.NullMarked;
