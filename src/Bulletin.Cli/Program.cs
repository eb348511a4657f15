using Bulletin.Cli.Building;

var report = new Builder(new BuildOptions(Path.GetFullPath(args[0]), Path.GetFullPath(args[1])), NoProgress.Instance, default).Run();
foreach (var d in report.Diagnostics) Console.WriteLine($"{d.Location}: {d.Severity} {d.Code}: {d.Message.Chinese}\n    {d.Hint.Chinese}");
Console.WriteLine($"{report.Outcome} {report.Counts}");
foreach (var s in report.Stages) Console.WriteLine($"{s.Name.English} {s.Time.TotalMilliseconds:0}");
