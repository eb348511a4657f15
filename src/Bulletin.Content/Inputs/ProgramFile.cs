namespace Bulletin.Content.Inputs;

/// <summary>Programs that are installed on this machine.</summary>
public static class ProgramFile
{
    /// <summary>The full path of a program by its name without ending, as <c>PATH</c> leads to it; null: it is not there.</summary>
    public static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var folder in folders)
            if (File.Exists(Path.Combine(folder, file))) return Path.Combine(folder, file);
        return null;
    }
}
