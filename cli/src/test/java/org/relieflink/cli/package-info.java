/** 命令行的测试：命令在同一进程里运行，输出和退出码都被接住。 Commands run in-process with captured streams. */
@NullMarked
package org.relieflink.cli;

import org.jspecify.annotations.NullMarked;
