using Bulletin.Cli.Commands;
using Bulletin.Cli.Composition;

if (args is ["build", ..]) Headroom.Take();
return ToolProcess.Run(args);
