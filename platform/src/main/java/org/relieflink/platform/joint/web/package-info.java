/** 协办的页面和接口。 The page 协办 and its API. */
@NullMarked
package org.relieflink.platform.joint.web;

import org.jspecify.annotations.NullMarked;
