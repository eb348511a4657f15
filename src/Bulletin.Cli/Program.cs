using Bulletin.Cli.Commands;

return ToolProcess.Run(args);
