//! Whether a file system tells of all changes to its files.

use std::path::Path;

/// Linux file systems whose files others may change without an event here (`linux/magic.h`, statfs(2)): shared folders of virtual
/// machines, containers and of Windows under WSL, network drives, and overlays, which do not hear of the folders below.
#[cfg(target_os = "linux")]
const SILENT: [u32; 14] = [
    0x0102_1997, // 9p: WSL's /mnt/c, shared folders of QEMU
    0x5346_4846, // wslfs, drvfs of the first WSL
    0x6573_5546, // FUSE: sshfs, virtiofs, cloud drives, Docker's shares
    0x786f_4256, // vboxsf: VirtualBox
    0x7c7c_6673, // prl_fs: Parallels
    0xbacb_acbc, // vmhgfs: VMware
    0x0000_6969, // NFS
    0xff53_4d42, // CIFS
    0xfe53_4d42, // SMB 2 and later
    0x0000_517b, // SMB
    0x5346_414f, // AFS
    0x6b41_4653, // AFS in the kernel
    0x00c3_6400, // Ceph
    0x794c_7630, // overlayfs
];

/// Whether files below a folder may change without this system telling of it. `false` where nobody knows.
pub fn may_change_silently(folder: &Path) -> bool {
    #[cfg(target_os = "linux")]
    return rustix::fs::statfs(folder).is_ok_and(|found| SILENT.contains(&(found.f_type as u32)));
    #[cfg(windows)]
    {
        use std::path::{Component, Prefix};
        let Some(Component::Prefix(prefix)) = folder.components().next() else { return false };
        return matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..));
    }
    #[cfg(not(any(target_os = "linux", windows)))]
    {
        let _ = folder;
        false
    }
}
