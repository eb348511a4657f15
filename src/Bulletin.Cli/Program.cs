using Bulletin.Cli.Building;
using Bulletin.Cli.Commands;

if (args is ["build", ..]) Headroom.Take();
return ToolProcess.Run(args);
