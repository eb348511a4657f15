using System.Runtime.InteropServices;
using Bulletin.Content.Configuration;
using Bulletin.Editions.Images;

namespace Bulletin.Cli.Commands;

/// <summary>Looks at the environment and reports; a lack is no failure, so the exit code is always 0.</summary>
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
        Tool.Say(DoctorTexts.Tool(Building.Builder.Generator));
        Tool.Say(DoctorTexts.Runtime(RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier));
        Tool.Say(File.Exists(Path.Combine(folder, SiteReader.File)) ? DoctorTexts.SiteFound(folder) : DoctorTexts.NoSite(folder));
        var disk = DiskProbe.Look(folder);
        Tool.Say(DoctorTexts.Writable(disk.IsWritable, folder));
        if (disk.IsWritable)
        {
            Tool.Say(DoctorTexts.Exchange(disk.Exchanges));
            Tool.Say(DoctorTexts.HardLinks(disk.HasHardLinks));
            Tool.Say(DoctorTexts.Case(disk.IsCaseSensitive));
        }

        if (disk.Free is { } bytes)
            Tool.Say(DoctorTexts.Free(bytes));
        Tool.Say(DoctorTexts.Sdk(ProgramFile.Find("dotnet")));
        Tool.Say(DoctorTexts.Vips(ProgramFile.Find("vips")));
    }
}
