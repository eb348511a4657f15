using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Publishing.Output;

namespace Bulletin.Cli.Building;

/// <summary>What the last successful build was made of and what it said: when nothing has changed since, it is said again and nothing else is done.</summary>
public sealed class LastBuild
{
    private readonly Sha256 stamp;
    private readonly Sha256 manifest;
    private readonly ImmutableArray<SettingsFile> settings;
    private readonly BuildReport report;

    private LastBuild(Sha256 stamp, Sha256 manifest, ImmutableArray<SettingsFile> settings, BuildReport report) =>
        (this.stamp, this.manifest, this.settings, this.report) = (stamp, manifest, settings, report);

    public static LastBuild? Load(string path)
    {
        var content = HashedFile.Read(path, BuildCache.ToolId);
        if (content.IsEmpty || !MemoryMarshal.TryGetArray(content, out var segment)) return null;
        using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
        var stamp = Sha256.FromBytes(reader.ReadBytes(Sha256.Size));
        var manifest = Sha256.FromBytes(reader.ReadBytes(Sha256.Size));
        var settings = Many(reader, r => new SettingsFile(r.ReadString(), r.ReadInt64(), r.ReadInt64()));
        var diagnostics = Many(reader, BodyFactsFormat.ReadDiagnostic);
        var leftOut = Many(reader, r => new OmittedFile(r.ReadString(), (Omission)r.ReadByte()));
        var counts = new BuildCounts(reader.ReadInt32(), reader.ReadInt32(), 0, reader.ReadInt32(), 0);
        var asOf = new AsOf(DateOnly.FromDayNumber(reader.ReadInt32()), reader.ReadString());
        return new(stamp, manifest, settings, new(diagnostics, leftOut, counts, [], BuildOutcome.Unchanged) { AsOf = asOf });
    }

    public static void Save(string path, Sha256 stamp, SettingsFiles settings, CommitResult committed, BuildReport report)
    {
        // A file that may change again within the same tick of its clock makes the next build look at everything.
        if (stamp == default || settings.IsFresh)
        {
            HashedFile.Delete(path);
            return;
        }

        HashedFile.Write(path, BuildCache.ToolId, writer =>
        {
            writer.Write(stamp.AsBytes());
            writer.Write(committed.State.ManifestDigest.AsBytes());
            writer.Write(settings.All.Length);
            foreach (var (file, length, modified) in settings.All)
            {
                writer.Write(file);
                writer.Write(length);
                writer.Write(modified);
            }

            List<Diagnostic> lasting = [.. report.Diagnostics.Where(diagnostic => !OutputProblems.OfOneCommit.Contains(diagnostic.Rule))];
            writer.Write(lasting.Count);
            foreach (var diagnostic in lasting) BodyFactsFormat.WriteDiagnostic(writer, diagnostic);
            writer.Write(report.LeftOut.Count);
            foreach (var other in report.LeftOut)
            {
                writer.Write(other.Path);
                writer.Write((byte)other.Reason);
            }

            writer.Write(report.Counts.Documents);
            writer.Write(report.Counts.Issues);
            writer.Write(report.Counts.Written + report.Counts.Kept);
            writer.Write(report.AsOf!.Day.DayNumber);
            writer.Write(report.AsOf.From);
        });
    }

    /// <summary>Whether it was made of the same inputs.</summary>
    public bool IsOf(Sha256 now) => now != default && now == stamp && settings.All(file => SettingsFiles.Look(new FileInfo(file.Path)) == file);

    /// <summary>Whether the output folder still holds what was made.</summary>
    public bool StandsIn(OutputFolder folder) => folder.IsWhole && folder.Manifest!.Digest == manifest;

    public BuildReport Report(StageClock clock)
    {
        clock.End();
        return report with { Stages = clock.Stages };
    }

    private static ImmutableArray<T> Many<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(reader.ReadInt32());
        for (var i = 0; i < items.Capacity; i++) items.Add(read(reader));
        return items.MoveToImmutable();
    }
}
