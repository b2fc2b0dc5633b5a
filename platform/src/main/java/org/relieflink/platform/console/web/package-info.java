/** 外壳的页面：top bar, work page, component page, style files. */
@NullMarked
package org.relieflink.platform.console.web;

import org.jspecify.annotations.NullMarked;
