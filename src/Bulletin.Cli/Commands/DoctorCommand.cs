using System.Runtime.InteropServices;
using Bulletin.Build;
using Bulletin.Build.Caches;
using Bulletin.Cli.Composition;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Publishing.Output;

namespace Bulletin.Cli.Commands;

/// <summary>
/// Looks at the environment and at what builds have left, and reports; a lack is no failure, so the exit code is always 0.
/// </summary>
internal sealed class DoctorCommand(Tool tool) : ToolCommand("doctor", CommandTexts.Doctor, tool)
{
    public override IReadOnlyList<Example> Examples => CommandTexts.DoctorExamples;

    public override void Fill()
    {
        var site = Inputs.Site(Tool);
        Add(site);
        SetAction(parsed =>
        {
            var typed = parsed.GetValue(site) ?? ".";
            if (!Directory.Exists(typed))
                throw new UsageException(UsageTexts.NoSuchFolder(typed));
            Report(Path.GetFullPath(typed));
            return ExitCode.Fine;
        });
    }

    private void Report(string folder)
    {
        Tool.Write(DoctorTexts.Tool(Builder.Generator));
        Tool.Write(DoctorTexts.Runtime(RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier));
        Tool.Write(File.Exists(Path.Combine(folder, SiteReader.File)) ? DoctorTexts.SiteFound(folder) : DoctorTexts.NoSite(folder));
        var disk = DiskProbe.Run(folder);
        Tool.Write(DoctorTexts.Writable(disk.IsWritable, folder));
        if (disk.IsWritable)
        {
            Tool.Write(DoctorTexts.Exchange(disk.Exchanges));
            Tool.Write(DoctorTexts.HardLinks(disk.HasHardLinks));
            Tool.Write(DoctorTexts.Case(disk.IsCaseSensitive));
        }

        if (disk.Free is { } bytes)
            Tool.Write(DoctorTexts.Free(bytes));
        CheckSite(folder);
        Tool.Write(DoctorTexts.Sdk(ProgramFile.Find("dotnet")));
        Tool.Write(DoctorTexts.Vips(ProgramFile.Find("vips")));
    }

    private void CheckSite(string folder)
    {
        var output = Path.Combine(folder, "output");
        try
        {
            if (OutputCheck.Of(output) is { } check) Tool.Write(DoctorTexts.Output(check.Files, check.Broken));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Tool.Write(DoctorTexts.OutputFails(FileFault.Of(fault)));
        }

        var caches = new CacheFolder(new BuildOptions(folder, output).CacheFolder, output, SiteComposition.Instance.ToolId);
        var (count, strays) = caches.Check();
        if (count > 0) Tool.Write(DoctorTexts.Caches(count, caches.Unreadable));
        if (strays > 0) Tool.Write(DoctorTexts.StrayCaches(strays));
    }
}
