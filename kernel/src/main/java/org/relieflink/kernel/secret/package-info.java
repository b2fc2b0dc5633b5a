/**
 * 密钥文件怎样放：for their owner only. Shared by the server and by the programs that departments and
 * auditors run without us.
 */
@NullMarked
package org.relieflink.kernel.secret;

import org.jspecify.annotations.NullMarked;
