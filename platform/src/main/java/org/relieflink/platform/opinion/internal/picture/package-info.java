/** 解释图的几何，纯计算。 Geometry of the explanation pictures, pure and tested. */
@NullMarked
package org.relieflink.platform.opinion.internal.picture;

import org.jspecify.annotations.NullMarked;
