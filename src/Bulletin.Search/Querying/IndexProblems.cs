using Bulletin.Content.Diagnostics;

namespace Bulletin.Search.Querying;

/// <summary>What can be wrong with the files of an index that is searched.</summary>
internal static class IndexProblems
{
    public static readonly Rule MissingRule = Rule.Error("BLT7003", "检索索引缺少文件", "A file of the search index is missing");
    public static readonly Rule DamagedRule = Rule.Error("BLT7004", "检索索引的文件已损坏", "A file of the search index is damaged");
    public static readonly Rule VersionRule = Rule.Error(
        "BLT7005", "检索索引是别的版本生成的", "The search index was built by another version");

    private static readonly Wording Renew = new(
        "请重新运行 bulletin build；如果这是拷来的网站，请把整个网站文件夹重新拷一次，不要与旧的混在一起。",
        "Run bulletin build again. If this is a copy of the site, copy the whole folder anew, and not over an older one.");

    /// <param name="location">The folder of the site.</param>
    /// <param name="file">The path of the file in it.</param>
    public static Diagnostic Missing(Location location, string file) => MissingRule.At(
        location,
        new($"检索要用的文件“{file}”不在了。", $"The file '{file}', which the search needs, is not there."),
        Renew);

    /// <param name="location">The folder of the site.</param>
    /// <param name="file">The path of the file in it.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static Diagnostic Damaged(Location location, string file, IndexFault fault) => DamagedRule.At(
        location,
        fault switch
        {
            IndexFault.CutOff => new($"“{file}”不完整，后面缺了一段。", $"'{file}' is incomplete: its end is missing."),
            IndexFault.Foreign => new(
                $"“{file}”不是检索索引的文件，或者是改了名的另一个文件。",
                $"'{file}' is no file of a search index, or another one under its name."),
            IndexFault.Unlike => new(
                $"“{file}”与 search/meta.js 对不上，可能是另一次生成的。",
                $"'{file}' does not belong to search/meta.js; it may be of another build."),
            _ => new($"“{file}”里有读不懂的内容，文件已损坏。", $"'{file}' is damaged: what it holds cannot be understood."),
        },
        Renew);

    /// <param name="location">The folder of the site.</param>
    /// <param name="format">The number of its format.</param>
    /// <param name="known">The one that this version reads.</param>
    public static Diagnostic Version(Location location, int format, int known) => VersionRule.At(
        location,
        new(
            $"检索索引的格式是第 {format} 版，本工具读的是第 {known} 版。",
            $"The search index has format {format}; this version of Bulletin reads format {known}."),
        new(
            "请用本工具重新运行 bulletin build，或者用生成这个网站的那个版本检索。",
            "Run bulletin build again with this version, or search with the version that built the site."));
}

/// <summary>What is wrong with a file.</summary>
internal enum IndexFault
{
    /// <summary>What it holds cannot be.</summary>
    Broken,

    /// <summary>Its end is missing.</summary>
    CutOff,

    /// <summary>It is none of an index, or another one.</summary>
    Foreign,

    /// <summary>It says other than the table of contents.</summary>
    Unlike,
}
