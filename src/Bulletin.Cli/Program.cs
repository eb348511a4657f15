using Bulletin.Cli.Commands;
using Bulletin.Cli.Composition;

if (args is ["build", ..]) Headroom.Reserve();
return ToolProcess.Run(args);
