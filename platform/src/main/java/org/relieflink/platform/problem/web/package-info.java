/** 出错页面与 problem+json：turns refusals and errors of the web layer into answers. */
@NullMarked
package org.relieflink.platform.problem.web;

import org.jspecify.annotations.NullMarked;
