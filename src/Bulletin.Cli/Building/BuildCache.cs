using System.Text;
using Bulletin.Content;
using Bulletin.Content.Linking;
using Bulletin.Editions.Exporting;
using Bulletin.OpenData;
using Bulletin.Publishing.Output;
using Bulletin.Publishing.Trees;
using Bulletin.Search.Indexing;

namespace Bulletin.Cli.Building;

/// <summary>The files below <c>.bulletin/</c>: all can be deleted at any time. Another build of the tool starts anew.</summary>
public sealed class BuildCache
{
    private readonly string output;

    public BuildCache(BuildOptions options)
    {
        Sources = Path.Combine(options.CacheFolder, "sources");
        output = options.Output is null ? "" : Path.Combine(options.CacheFolder, "output-" + Sha256.Of(Encoding.UTF8.GetBytes(options.Output)).ToString()[..12]);
    }

    /// <summary>Names this build of the tool: its assemblies' module versions follow from their source.</summary>
    public static string ToolId { get; } = MakeToolId();

    public string Sources { get; }

    public string Pages => output + ".pages";

    public string Last => output + ".last";

    /// <summary>What search found in the documents: several files that begin with this.</summary>
    public string Search => output + ".search";

    /// <summary>What was found in datasets; null for a check, which makes no files to keep.</summary>
    public string? Data => output.Length == 0 ? null : output + ".data";

    public TreeState? LoadTree()
    {
        var content = HashedFile.Read(output + ".tree", ToolId);
        if (content.IsEmpty) return null;
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var segment);
        using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
        return TreeState.Read(reader);
    }

    public void SaveTree(TreeState state) => HashedFile.Write(output + ".tree", ToolId, state.Write);

    private static string MakeToolId()
    {
        Type[] parts = [typeof(BuildCache), typeof(Site), typeof(EditionsExporter), typeof(OutputFolder), typeof(SearchIndexWriter), typeof(DatasetLibrary), typeof(Themes.Gazette.GazetteTheme)];
        return $"bulletin {string.Join(' ', parts.Select(part => part.Module.ModuleVersionId.ToString("N")))} {Environment.Version}\n";
    }
}
