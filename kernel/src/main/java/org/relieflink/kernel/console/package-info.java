/**
 * 单独运行的小程序怎样说话：streams in the charset of the console, and sentences out of a bundle. Shared by the
 * programs that departments and auditors run without us.
 */
@NullMarked
package org.relieflink.kernel.console;

import org.jspecify.annotations.NullMarked;
