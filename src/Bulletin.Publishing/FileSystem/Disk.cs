using System.Runtime.Versioning;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.FileSystem;

/// <summary>
/// Every change to the output and its work folder goes through here, so that a test can stop the world before any one of them.
/// </summary>
internal sealed class Disk
{
    /// <summary>What the name of a file ends in that <see cref="Replace"/> has begun.</summary>
    public const string Beside = ".tmp";

    private const int BufferSize = 1 << 18;

    // Beyond so many files one wait for the whole file system is shorter than one for each: on a virtual disk with ext4, 8 files took
    // 27 ms one by one and 23 ms together, 64 files 446 ms and 21 ms.
    private const int FewFiles = 8;

    private volatile bool hasCopied;

    /// <summary>Called before each change with its name and path. A test throws here to stand for <c>kill -9</c>.</summary>
    public Action<string, string>? Before { get; init; }

    /// <summary>False: act as a system that cannot exchange two folders.</summary>
    public bool Exchanges { get; init; } = true;

    /// <summary>False: do not wait for the hardware, which a test of a thousand builds has no time for.</summary>
    public bool Flushes { get; init; } = true;

    public void CreateFolder(string path)
    {
        Before?.Invoke("mkdir", path);
        Directory.CreateDirectory(path);
    }

    /// <summary>Writes a file that does not exist yet. Returns its time of change in UTC ticks.</summary>
    public long Create(string path, ReadOnlySpan<byte> content)
    {
        Before?.Invoke("create", path);
        // Shared with nobody: to share it for reading, .NET asks the system first which file system this is.
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, 0);
        return File.GetLastWriteTimeUtc(file).Ticks;
    }

    /// <summary>Writes a file that does not exist yet, a piece at a time.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content; leaves the stream open.</param>
    /// <returns>Its time of change in UTC ticks.</returns>
    public long Create(string path, Action<Stream> write)
    {
        Before?.Invoke("create", path);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize);
        write(file);
        file.Flush();
        return File.GetLastWriteTimeUtc(file.SafeFileHandle).Ticks;
    }

    /// <summary>
    /// Copies a source file to a new one, never as a hard link: what stands in the output must not change when the source does.
    /// </summary>
    /// <returns>Digest and length in bytes of what was written, and its time of change in UTC ticks.</returns>
    public (Sha256 Hash, long Size, long Changed) Copy(string source, string path)
    {
        Before?.Invoke("copy", path);
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        var hash = FileHash.Copy(source, file, out var size);
        return (hash, size, File.GetLastWriteTimeUtc(file).Ticks);
    }

    /// <summary>Takes a file that was made for the output to where it shall lie; a copy of it where another file system holds it.</summary>
    /// <returns>Digest and length in bytes, and its time of change in UTC ticks.</returns>
    public (Sha256 Hash, long Size, long Changed) Adopt(string made, string path)
    {
        try
        {
            Rename(made, path);
        }
        catch (IOException) when (File.Exists(made))
        {
            return Copy(made, path);
        }

        var file = new FileInfo(path);
        return (FileHash.Of(path), file.Length, file.LastWriteTimeUtc.Ticks);
    }

    /// <summary>
    /// Puts a file in place in one step: written beside, flushed to the disk, renamed. A reader sees the old one or the new one,
    /// and the new one is on the disk when this returns.
    /// </summary>
    public void Replace(string path, ReadOnlySpan<byte> content)
    {
        var beside = path + Beside;
        Delete(beside);
        Before?.Invoke("replace", path);
        using (var file = File.OpenHandle(beside, FileMode.CreateNew, FileAccess.Write, FileShare.Read))
            RandomAccess.Write(file, content, 0);
        FlushFile(beside);
        Rename(beside, path);
        FlushFolder(Path.GetDirectoryName(path)!, Path.GetDirectoryName(path)!);
    }

    /// <summary>
    /// Waits until files, and their names in their folders, are on the disk: a power loss takes nothing of them from here on.
    /// </summary>
    /// <param name="root">The folder that holds them all, on one file system.</param>
    /// <param name="files">The full paths of new files.</param>
    /// <param name="names">Those of new names of files that are on the disk. They may be anybody's and are not opened.</param>
    /// <exception cref="IOException">The disk fails.</exception>
    public void Flush(string root, IReadOnlyList<string> files, IReadOnlyList<string> names)
    {
        if ((files.Count + names.Count > FewFiles || hasCopied) && TryFlushAll(root)) return;
        InParallel.ForEach(files, FlushFile);
        foreach (var folder in files.Concat(names).Select(file => Path.GetDirectoryName(file)!).Distinct()) FlushFolder(folder, root);
    }

    /// <summary>Waits until the names in a folder are on the disk. Windows keeps them in its journal and has no such call.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="near">A folder of ours on the same file system, which is flushed as a whole where the folder may not be opened.</param>
    /// <exception cref="IOException">The disk fails.</exception>
    public void FlushFolder(string path, string near)
    {
        if (OperatingSystem.IsWindows()) return;
        Before?.Invoke("flush", path);
        if (!Flushes) return;
        var error = Native.Flush(path);
        if (ErrorNumber.MeansDenied(error)) TryFlushAll(near);
        else if (error != 0 && !ErrorNumber.MeansNoFlush(error)) throw Native.Failure(error, path);
    }

    /// <summary>As <see cref="Flush"/>, for second names: one that had to be a copy is not on the disk yet.</summary>
    public void FlushLinks(string root, IReadOnlyList<string> names)
    {
        if (hasCopied) Flush(root, names, []);
    }

    private void FlushFile(string path)
    {
        Before?.Invoke("flush", path);
        if (!Flushes) return;
        using var file = File.OpenHandle(path, FileMode.Open, OperatingSystem.IsWindows() ? FileAccess.ReadWrite : FileAccess.Read);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>Waits until all on the file system of a folder is on the disk. False when the system has no such call.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    public bool TryFlushAll(string root)
    {
        if (!OperatingSystem.IsLinux()) return false;
        Before?.Invoke("flush all", root);
        if (!Flushes) return true;
        var error = Native.FlushFileSystem(root);
        if (error == 0) return true;
        return ErrorNumber.MeansNoFlush(error) ? false : throw Native.Failure(error, root);
    }

    /// <summary>A second name for a file; a copy with the same time where the file system has no hard links.</summary>
    public void Link(string existing, string name)
    {
        Before?.Invoke("link", name);
        if (Native.Link(existing, name) == 0) return;
        File.Copy(existing, name);
        hasCopied = true;
        if (!OperatingSystem.IsLinux()) FlushFile(name);
    }

    public void CreateSymbolicLink(string path, string target)
    {
        Before?.Invoke("symlink", path);
        File.CreateSymbolicLink(path, target);
    }

    /// <summary>Removes a name; fine when there is none, or not even its folder.</summary>
    public void Delete(string path)
    {
        Before?.Invoke("unlink", path);
        try
        {
            File.Delete(path);
        }
        catch (DirectoryNotFoundException)
        {
        }
    }

    /// <summary>Removes a folder that is empty.</summary>
    public void DeleteFolder(string path)
    {
        Before?.Invoke("rmdir", path);
        Directory.Delete(path);
    }

    /// <summary>Removes a folder and all below it, not following links; fine when there is none.</summary>
    public void DeleteTree(string path)
    {
        if (!Directory.Exists(path)) return;
        Before?.Invoke("rmtree", path);
        Directory.Delete(path, recursive: true);
    }

    /// <summary>Renames a file (replacing one of that name) or a folder.</summary>
    public void Rename(string from, string to)
    {
        Before?.Invoke("rename", to);
        if (!OperatingSystem.IsWindows())
        {
            var error = Native.Rename(from, to);
            if (error != 0) throw Native.Failure(error, to);
        }
        else if (Directory.Exists(from)) Directory.Move(from, to);
        else File.Move(from, to, overwrite: true);
    }

    /// <summary>Exchanges two folders in one instant. False when this system or this file system cannot.</summary>
    public bool TryExchange(string one, string other)
    {
        if (!Exchanges) return false;
        Before?.Invoke("exchange", other);
        var error = Native.Exchange(one, other);
        if (error == 0) return true;
        return ErrorNumber.MeansNoExchange(error) ? false : throw Native.Failure(error, other);
    }

    /// <summary>Gives a folder the permissions of another, since it will stand in its place.</summary>
    public void CopyMode(string from, string to)
    {
        if (OperatingSystem.IsWindows()) return;
        CopyUnixMode(from, to);
    }

    [UnsupportedOSPlatform("windows")]
    private void CopyUnixMode(string from, string to)
    {
        var mode = File.GetUnixFileMode(from);
        if (mode == File.GetUnixFileMode(to)) return;
        Before?.Invoke("chmod", to);
        File.SetUnixFileMode(to, mode);
    }
}
