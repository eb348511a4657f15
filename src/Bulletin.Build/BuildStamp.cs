using Bulletin.Content;
using Bulletin.Content.Inputs;
using Bulletin.Content.Sources;

namespace Bulletin.Build;

/// <summary>
/// Stands for every file below content/: its name, length and time. Default: some file is too fresh to be trusted by its time.
/// </summary>
internal static class BuildStamp
{
    public static Sha256 Of(SourceTree tree)
    {
        using var key = new KeyBuilder();
        var isSettled = Add(key, tree.Documents) & Add(key, tree.Data) & Add(key, tree.Strays) & Add(key, tree.Media);
        return isSettled ? key.Finish() : default;
    }

    private static bool Add(KeyBuilder key, IReadOnlyList<SourceFile> files)
    {
        var isSettled = true;
        foreach (var file in files)
        {
            key.Add(file.Path).Add(file);
            isSettled &= !file.IsFresh;
        }

        return isSettled;
    }
}
